import JSONstat from "jsonstat-toolkit";

/** The tables of a plan, each as what JSON-stat's reader makes of it. */
export async function tabell(url, planId, namn) {
  const answer = await fetch(`${url}/verksamhetsplaner/${planId}/statistik/${namn}`);
  if (!answer.ok) {
    throw new Error(`${answer.status} ${await answer.text()}`);
  }
  return JSONstat(await answer.json());
}

/** A table as rows for people: the measure, its unit, and a figure for each year; null where the cell is empty. */
export function rader(table) {
  const [measure] = table.role.metric;
  const [time] = table.role.time;
  return table.Dimension(measure).id.map((id) => {
    const { label, unit } = table.Dimension(measure).Category(id);
    const values = table.Dimension(time).id.map((year) => table.Data({ [measure]: id, [time]: year }, false));
    return { id, label, unit: unit.label, values };
  });
}
