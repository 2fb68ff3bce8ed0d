import assert from "node:assert/strict";
import { test } from "node:test";
import { rader, tabell } from "./statistik.js";

const url = process.env.STYRNING_URL ?? "http://localhost:8080/styrning/v1";
const plan = "1441-ks-2023";

/** The same figures as the list of the plan has them, by measure and year. */
async function lista(namn, id, year) {
  const answer = await fetch(`${url}/verksamhetsplaner/${plan}/${namn}?limit=1000`);
  const { poster } = await answer.json();
  return Object.fromEntries(
    poster.map((post) => [post[id], Object.fromEntries(post.varden.map((cell) => [cell[year], cell]))]),
  );
}

for (const [namn, id, year, count] of [
  ["indikatorer", "indikator", "matar", 18],
  ["finansiella-mal", "mal", "avserAr", 9],
]) {
  test(`läser ${namn} och finner listans tal`, async () => {
    const table = await tabell(url, plan, namn);
    assert.equal(table.class, "dataset");
    assert.equal(table.n, count);
    assert.deepEqual(table.role.time, [year]);
    assert.deepEqual(table.role.metric, [id]);
    const plain = await lista(namn, id, year);
    let cells = 0;
    for (const measure of table.Dimension(id).id) {
      for (const y of table.Dimension(year).id) {
        const cell = table.Data({ [id]: measure, [year]: y });
        assert.equal(cell.value, plain[measure][y].varde, `${measure} ${y}`);
        cells++;
      }
    }
    assert.equal(cells, count);
  });
}

test("skiljer en tom cell från noll", async () => {
  const table = await tabell(url, plan, "indikatorer");
  const empty = table.Data({ indikator: "digital-mognad", matar: "2020" });
  assert.deepEqual([empty.value, empty.status], [null, "TOM"]);
  assert.equal(table.extension.status[empty.status], "Cellen är tryckt och tom.");
});

test("läser enhet, decimaler, budget och plan", async () => {
  const rows = rader(await tabell(url, plan, "indikatorer"));
  assert.deepEqual(rows[4], {
    id: "digital-mognad",
    label: "Digital mognad i förvaltningsorganisationen (DIMIOS)",
    unit: "procent",
    values: [null, 44, 47.1],
  });
  const targets = await tabell(url, plan, "finansiella-mal");
  const unit = targets.Dimension("mal").Category("soliditet").unit;
  assert.deepEqual([unit.decimals, unit.base], [1, "PROCENT"]);
  const statuses = targets.Dimension("avserAr").id.map((avserAr) => targets.Data({ mal: "soliditet", avserAr }).status);
  assert.deepEqual(statuses, ["BUDGET", "PLAN", "PLAN"]);
});
