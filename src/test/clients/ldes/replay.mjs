// Replays an event stream, and writes what exists at its end as N-Triples.
//
//   node replay.mjs <address of the stream> <file for N-Triples> [ascending|none] [<folder of the client's state>]
//
// With a folder it goes on where it ended the time before. The last line on the output tells how many members came.
import { readFileSync, writeFileSync, existsSync } from "node:fs";
import { replicateLDES, intoConfig } from "ldes-client";
import { Writer } from "n3";

const [address, file, order = "ascending", folder] = process.argv.slice(2);
const AS = "https://www.w3.org/ns/activitystreams#";
const TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";
const memory = folder && `${folder}.json`;
const entities = new Map(memory && existsSync(memory) ? JSON.parse(readFileSync(memory, "utf8")) : []);

let last = "";
let count = 0;

function triples(quads) {
  return new Writer({ format: "N-Triples" }).quadsToString(
    quads.map((quad) => ({ ...quad, subject: quad.subject, predicate: quad.predicate, object: quad.object, graph: { termType: "DefaultGraph", value: "" } })));
}

function take(member) {
  const own = member.quads.filter((quad) => quad.graph.termType === "DefaultGraph");
  const value = (property) => own.find((quad) => quad.subject.equals(member.id) && quad.predicate.value === property).object.value;
  const published = value(AS + "published");
  if (order === "ascending" && published < last) throw new Error(`${published} comes after ${last}`);
  last = published;
  count++;
  const entity = value(AS + "object");
  const before = entities.get(entity);
  if (before && before.published >= published) return;
  const payload = member.quads.filter((quad) => quad.graph.value === member.id.value);
  const gone = value(TYPE) === AS + "Delete";
  if (gone !== (payload.length === 0)) throw new Error(`${member.id.value} has ${payload.length} triples`);
  entities.set(entity, { published, text: gone ? null : triples(payload) });
}

const client = replicateLDES(
  intoConfig({ url: address, noShape: true, polling: false, ...(folder && { statePath: folder }) }),
  order);
const reader = client.stream({ highWaterMark: 10 }).getReader();
for (let next = await reader.read(); !next.done; next = await reader.read()) take(next.value);

writeFileSync(file, [...entities.values()].map((entity) => entity.text ?? "").join(""));
if (memory) writeFileSync(memory, JSON.stringify([...entities]));
console.log(`${count} members`);
process.exit(0);
