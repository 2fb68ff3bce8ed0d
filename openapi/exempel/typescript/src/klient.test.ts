import assert from "node:assert/strict";
import { test } from "node:test";
import { klient, Problemfel } from "./klient.js";
import { omraden } from "./omraden.js";

const url = process.env["STYRNING_URL"] ?? "http://localhost:8080/styrning/v1";
const token = process.env["STYRNING_TOKEN"];
const styrning = klient({ url, token });
const plan = { planId: "1441-ks-2023" };

test("läser planen", async () => {
  const { data, error } = await styrning.GET("/verksamhetsplaner/{planId}", { params: { path: plan } });
  assert.equal(error, undefined);
  assert.equal(data?.budgetar, 2023);
  assert.equal(data?.status, "ANTAGEN");
  assert.equal(data?.beslut[0]?.paragraf, "§ 66");
});

test("bläddrar genom områdena", async () => {
  const namn: string[] = [];
  for await (const omrade of omraden(styrning, 2023, 5)) {
    namn.push(omrade.namn);
  }
  const { data } = await styrning.GET("/produktionsomraden", {
    params: { query: { budgetar: 2023, limit: 1 } },
  });
  assert.ok(namn.includes("Vuxenutbildning"));
  assert.equal(namn.length, data?._meta.totalRecords);
});

test("läser en uppföljning med delar i ett anrop", async () => {
  const { data } = await styrning.GET("/uppfoljningar/{tillfalleId}", {
    params: {
      path: { tillfalleId: "1441-ks-2023-apr" },
      query: { include: ["utfall", "atgarder"], fields: "status" },
    },
  });
  assert.equal(data?._embedded?.utfall?.rader.length, 13);
  assert.equal(data?._embedded?.avsnitt, undefined);
});

test("tar hand om ett problem", async () => {
  await assert.rejects(omraden(styrning, 2023, 0).next(), (fel) => {
    assert.ok(fel instanceof Problemfel);
    assert.equal(fel.problem.status, 400);
    assert.equal(fel.problem.fel?.[0]?.parameter, "limit");
    return true;
  });
});

test("hämtar inte om det som inte har ändrats", async () => {
  const first = await styrning.GET("/verksamhetsplaner/{planId}", { params: { path: plan } });
  const etag = first.response.headers.get("ETag");
  assert.ok(etag !== null);
  const second = await styrning.GET("/verksamhetsplaner/{planId}", {
    params: { path: plan, header: { "If-None-Match": etag } },
  });
  assert.equal(second.response.status, 304);
  assert.equal(second.data, undefined);
});

const utan = token === undefined && "STYRNING_TOKEN saknas; README säger hur en biljett görs";

test("skriver inte över vad någon annan har skrivit", { skip: utan }, async () => {
  const path = { tillfalleId: "1441-ks-2023-feb", kod: "SAMMANFATTNING" } as const;
  const before = await styrning.GET("/uppfoljningar/{tillfalleId}/avsnitt/{kod}", { params: { path } });
  const { error, response } = await styrning.PUT("/uppfoljningar/{tillfalleId}/avsnitt/{kod}", {
    params: { path, header: { "If-Match": '"inaktuell"' } },
    body: { text: "Läst i går, skrivet i dag." },
  });
  assert.equal(response.status, 412);
  assert.match(error?.type ?? "", /\/problemtyper\//);
  const after = await styrning.GET("/uppfoljningar/{tillfalleId}/avsnitt/{kod}", { params: { path } });
  assert.deepEqual(after.data, before.data);
});
