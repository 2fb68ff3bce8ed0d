import { Problemfel, type Klient } from "./klient.js";

/** Every area of every plan with its budget of a year, page by page. */
export async function* omraden(klient: Klient, budgetar: number, limit: number) {
  for (let page = 1, more = true; more; page++) {
    const { data, error } = await klient.GET("/produktionsomraden", {
      params: { query: { budgetar, limit, page, sort: "planId,omrade" } },
    });
    if (error !== undefined) {
      throw new Problemfel(error);
    }
    yield* data.poster;
    more = data._links.next !== undefined;
  }
}
