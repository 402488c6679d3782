#!/usr/bin/env python3
"""Schema, format page and loader agree.

    check_schema.py ATTUNE_CLI

What the schema refuses the loader refuses; sound files pass both; the page names every key and every word of
the schema. Besides the files of the tree, some hundred small changes to a sound scenario are tried.
"""
import copy
import json
import pathlib
import re
import subprocess
import sys
import tempfile

import jsonschema

ROOT = pathlib.Path(__file__).resolve().parents[2]
CLI = sys.argv[1]
EVERY = int(sys.argv[2]) if len(sys.argv) > 2 else 1  # of the changed files, every so-manieth
faults = []


class Format:
    def __init__(self, schema, page, sound, broken, least_broken, small):
        self.schema = json.loads((ROOT / schema).read_text(encoding="utf-8"))
        self.validator = jsonschema.Draft202012Validator(self.schema)
        self.page = ROOT / page
        self.sound = sound
        self.broken = ROOT / broken
        self.least_broken = least_broken
        self.small = ROOT / small


FORMATS = [
    Format("assets/scenario.schema.json", "assets/README.md",
           [ROOT / "tests/transcripts/owen-mornings.json", ROOT / "tests/scenario/small.json",
            *sorted((ROOT / "assets/scenarios").glob("*.json"))],
           "tests/broken", 50, "tests/scenario/small.json"),
    Format("assets/drill.schema.json", "assets/drills/README.md",
           [ROOT / "tests/drills/complex-reflection.json", *sorted((ROOT / "assets/drills").glob("*.json"))],
           "tests/broken-drills", 15, "tests/broken-drills/d008-alone.json"),
]


def fault(text):
    faults.append(text)


def refused_by_loader(files):
    """The files, out of these, in which the loader finds an error, each with its numbers."""
    done = subprocess.run([CLI, "check", "--only", "S051", "--format", "json", *map(str, files)], capture_output=True, text=True)
    if done.returncode not in (0, 1):
        sys.exit(f"attune-cli check gave {done.returncode}: {done.stderr}")
    refused = {}
    for problem in json.loads(done.stdout):
        if problem["severity"] == "error":
            refused.setdefault(problem["file"], []).append(problem["code"])
    return refused


def changes(document):
    """Copies of the document with one thing changed: (what, copy)."""
    paths = []

    def walk(value, path):
        paths.append(path)
        children = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
        for key, child in children:
            walk(child, path + [key])

    def changed(path, change):
        result = copy.deepcopy(document)
        holder = result
        for key in path[:-1]:
            holder = holder[key]
        change(holder, path[-1])
        return result

    def put(value):
        return lambda holder, key: holder.__setitem__(key, value)

    walk(document, [])
    for path in paths[1:]:
        place = "/" + "/".join(map(str, path))
        yield f"{place} removed", changed(path, lambda holder, key: holder.pop(key))
        for value in (None, True, -7, 0.5, "", "some-word", [], {}):
            yield f"{place} = {json.dumps(value)}", changed(path, put(value))
        yield f"{place} with an unknown key", changed(
            path, lambda holder, key: holder[key].update(unheard=1) if isinstance(holder[key], dict) else None)


def check_sound(form):
    refused = refused_by_loader(form.sound)
    for file in form.sound:
        for error in form.validator.iter_errors(json.loads(file.read_text(encoding="utf-8"))):
            fault(f"{file.name}: the schema refuses {error.json_path}: {error.message[:200]}")
        if str(file) in refused:
            fault(f"{file.name}: the loader refuses it: {refused[str(file)]}")


def check_broken(form):
    files = sorted(form.broken.glob("*.json"))
    refused = refused_by_loader(files)
    compared = 0
    for file in files:
        try:
            document = json.loads(file.read_bytes())
        except ValueError:
            continue
        compared += 1
        if not form.validator.is_valid(document) and str(file) not in refused:
            fault(f"{file.name}: the schema refuses what the loader accepts")
    if compared < form.least_broken:
        fault(f"only {compared} broken files are JSON; something is wrong with this test")


def check_changes(form):
    document = json.loads(form.small.read_text(encoding="utf-8"))
    with tempfile.TemporaryDirectory() as folder:
        tried = []
        for number, (what, changed) in enumerate(changes(document)):
            if number % EVERY:
                continue
            file = pathlib.Path(folder) / f"{len(tried)}.json"
            file.write_text(json.dumps(changed), encoding="utf-8")
            tried.append((what, file, form.validator.is_valid(changed)))
        refused = {}
        for at in range(0, len(tried), 500):
            refused.update(refused_by_loader([file for _, file, _ in tried[at:at + 500]]))
    by_schema = sum(not valid for _, _, valid in tried)
    print(f"{len(tried)} changes: the schema refuses {by_schema}, the loader {len(refused)}")
    if by_schema < len(tried) // 2:
        fault("the schema refuses hardly anything; something is wrong with it or with this test")
    for what, file, valid in tried:
        if not valid and str(file) not in refused:
            fault(f"{form.small.name}, {what}: the schema refuses what the loader accepts")
        if valid and set(refused.get(str(file), [])) & {"S012", "S013", "S014", "S017", "S018", "S020", "S024"}:
            fault(f"{form.small.name}, {what}: the schema accepts what the loader refuses by {refused[str(file)]}")


def keys_and_words(schema):
    if isinstance(schema, dict):
        yield from (key for key in schema.get("properties", {}))
        yield from (word for word in schema.get("enum", []))
        for key, value in schema.items():
            if key not in ("enum", "description"):
                yield from keys_and_words(value)
    elif isinstance(schema, list):
        for value in schema:
            yield from keys_and_words(value)


def check_page(form):
    named = set(re.findall(r"`([^`]+)`", form.page.read_text(encoding="utf-8")))
    for word in sorted(set(keys_and_words(form.schema))):
        if word not in named:
            fault(f"{form.page.relative_to(ROOT)} does not name `{word}`")


def main():
    for form in FORMATS:
        jsonschema.Draft202012Validator.check_schema(form.schema)
        check_sound(form)
        check_broken(form)
        check_changes(form)
        check_page(form)
    for text in faults:
        print(text)
    print(f"{len(faults)} faults")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
