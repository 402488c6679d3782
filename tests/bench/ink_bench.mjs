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

// Ours walks the same sessions again and again, to be at work about as long as the peer.
const peerSeconds = peer(sessions).seconds;
const trial = ours("run", folder, sessions, 1).seconds;
const repeats = Math.max(1, Math.round(peerSeconds / trial));
const ratios = [];
const cpuRatios = [];
for (let pair = 1; pair <= pairs; ++pair) {
  const a = peer(sessions);
  const b = ours("run", folder, sessions, repeats);
  if (a.bytes !== first.bytes || b.bytes !== first.bytes * repeats) fail("A run said something else.");
  const theirRate = a.choices / a.seconds;
  const ourRate = b.choices / b.seconds;
  const cpuRatio = b.choices / b.cpu / (a.choices / a.cpu);
  ratios.push(ourRate / theirRate);
  cpuRatios.push(cpuRatio);
  console.log(
    `${pair}: inkjs ${theirRate.toFixed(0)} choices/s in ${a.seconds.toFixed(1)} s; ours ${ourRate.toFixed(0)} in ` +
      `${b.seconds.toFixed(1)} s, ${(b.log_bytes / b.choices).toFixed(0)} bytes of log a choice; ` +
      `${(ourRate / theirRate).toFixed(1)} times (by processor time ${cpuRatio.toFixed(1)}: ` +
      `${(a.choices / a.cpu).toFixed(0)} and ${(b.choices / b.cpu).toFixed(0)}); load ${loadavg()[0].toFixed(1)}`);
}

function summed(name, values) {
  values.sort((a, b) => a - b);
  const [low, middle, high] = [values[0], values[values.length >> 1], values[values.length - 1]].map((v) => v.toFixed(1));
  console.log(`ours / inkjs, ${name}: median ${middle}, from ${low} to ${high}`);
}
summed("by the clock", ratios);
summed("by processor time, which a busy machine disturbs less", cpuRatios);
