import createClient from "openapi-fetch";
import type { components, paths } from "../target/styrning.js";

export type Problem = components["schemas"]["Problem"];

/** Where the API is, and who calls: no token is needed to read what is decided. */
export interface Adress {
  url: string;
  token?: string | undefined;
}

/** What the client reads; the files that some operations also answer with are left out. */
type Form = "application/json" | "application/problem+json";

/** A client that knows every path, parameter, body and answer of the contract. */
export function klient({ url, token }: Adress) {
  return createClient<paths, Form>({
    baseUrl: url,
    // Names in include are separated by commas.
    querySerializer: { array: { style: "form", explode: false } },
    headers: token === undefined ? {} : { Authorization: `Bearer ${token}` },
  });
}

export type Klient = ReturnType<typeof klient>;

/** A problem document as something to throw: what went wrong, in words. */
export class Problemfel extends Error {
  constructor(readonly problem: Problem) {
    super(`${problem.status} ${problem.title}: ${problem.detail}`);
  }
}
