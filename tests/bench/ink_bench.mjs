// Random play beside inkjs: the peer's side, and the one who runs both, one after the other, seven times.
//   node ink_bench.mjs INKJS_FOLDER INK_BENCH_PROGRAM GRAPH_FOLDER
// The story is compiled once by inkjs's own compiler, and walked before the clock starts, so that the
// just-in-time compiler is warm. Digests of every text must be equal, and the bytes in every run.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { loadavg } from "node:os";
import { join } from "node:path";

const [inkjsFolder, program, folder] = process.argv.slice(2);
const require = createRequire(join(inkjsFolder, "node_modules", "/"));
const { Compiler, Story } = require("inkjs/full");
const inkjsVersion = JSON.parse(readFileSync(join(inkjsFolder, "node_modules/inkjs/package.json"), "utf8")).version;

function mixed(x) {
  x ^= x >>> 16;
  x = Math.imul(x, 0x85ebca6b);
  x ^= x >>> 13;
  x = Math.imul(x, 0xc2b2ae35);
  return (x ^ (x >>> 16)) >>> 0;
}
const pick = (session, turn) => mixed(mixed((session + 0x9e3779b9) | 0) ^ Math.imul(turn + 1, 0x85ebca6b));

const compiled = new Compiler(readFileSync(join(folder, "graph.ink"), "utf8")).Compile();
const story = new Story(compiled.ToJson());

function said() {
  let text = "";
  while (story.canContinue) text += story.Continue();
  return text;
}

function walk(session, walked, hash) {
  story.ResetState();
  let text = said();
  walked.bytes += Buffer.byteLength(text, "utf8");
  if (hash) hash.update(text, "utf8");
  for (let turn = 0; story.currentChoices.length > 0; ++turn) {
    const choices = story.currentChoices;
    const index = pick(session, turn) % choices.length;
    text = choices[index].text + "\n";
    story.ChooseChoiceIndex(index);
    text += said();
    walked.bytes += Buffer.byteLength(text, "utf8");
    ++walked.choices;
    if (hash) hash.update(text, "utf8");
  }
}

function peer(sessions, hash) {
  const walked = { choices: 0, bytes: 0, seconds: 0 };
  const cpu = process.cpuUsage();
  const start = process.hrtime.bigint();
  for (let s = 0; s < sessions; ++s) walk(s, walked, hash);
  walked.seconds = Number(process.hrtime.bigint() - start) / 1e9;
  const used = process.cpuUsage(cpu);  // node's own helper threads included
  walked.cpu = (used.user + used.system) / 1e6;
  return walked;
}

const ours = (...words) => JSON.parse(execFileSync(program, words.map(String), { encoding: "utf8" }));

function fail(words) {
  console.error(words);
  process.exit(1);
}

const sessions = Number(process.env.SESSIONS ?? 1000);
const pairs = Number(process.env.PAIRS ?? 7);

const hash = createHash("sha256");
const warm = peer(sessions, hash);
const digest = hash.digest("hex");
const first = ours("digest", folder, sessions);
console.log(`${sessions} sessions, ${warm.choices} choices, ${warm.bytes} bytes of UTF-8; inkjs ${inkjsVersion}, node ${process.version}`);
console.log(`digest, inkjs ${digest}\ndigest, ours  ${first.digest}`);
if (digest !== first.digest || warm.bytes !== first.bytes || warm.choices !== first.choices) {
  fail("The two sides did not say the same; no time is worth comparing.");
}

// Ours in two ways: `run` keeps the session's event log in memory, `write` also writes it as JSON Lines, each
// line sealed with the hash of the one before. Each walks the same sessions again and again, to be at work
// about as long as the peer.
const peerSeconds = peer(sessions).seconds;
const ways = ["run", "write"].map((mode) => {
  const trial = ours(mode, folder, sessions, 1).seconds;
  return { mode, repeats: Math.max(1, Math.round(peerSeconds / trial)), clock: [], processor: [] };
});
for (let pair = 1; pair <= pairs; ++pair) {
  const a = peer(sessions);
  let line = `${pair}: inkjs ${(a.choices / a.seconds).toFixed(0)} choices/s in ${a.seconds.toFixed(1)} s`;
  for (const way of ways) {
    const b = ours(way.mode, folder, sessions, way.repeats);
    if (a.bytes !== first.bytes || b.bytes !== first.bytes * way.repeats) fail("A run said something else.");
    way.clock.push(b.choices / b.seconds / (a.choices / a.seconds));
    way.processor.push(b.choices / b.cpu / (a.choices / a.cpu));
    line += `; ours, log ${way.mode === "run" ? "kept" : "written"} ${(b.choices / b.seconds).toFixed(0)} ` +
      `(${(b.events / b.choices).toFixed(0)} events, ${(b.log_bytes / b.choices).toFixed(0)} bytes a choice), ` +
      `${way.clock.at(-1).toFixed(1)} times`;
  }
  console.log(`${line}; load ${loadavg()[0].toFixed(1)}`);
}

function summed(values) {
  values.sort((a, b) => a - b);
  return `median ${values[values.length >> 1].toFixed(1)}, from ${values[0].toFixed(1)} to ${values.at(-1).toFixed(1)}`;
}
for (const way of ways) {
  const name = way.mode === "run" ? "event log kept" : "event log written and sealed";
  console.log(`ours / inkjs, ${name}: ${summed(way.clock)} by the clock; ${summed(way.processor)} by processor time`);
}
