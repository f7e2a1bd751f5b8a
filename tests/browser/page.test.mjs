// From an empty folder to the files of a meeting, and what must not be lost on the way.

import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { desk, field, saved } from "./desk.mjs";

const SPEC = readFileSync(new URL("../../meetings/2024-11-25-cua-khau-thong-minh.toml", import.meta.url), "utf8");

/** A test with a desk of its own, on which no foreign address is asked for and no script fails. */
function on(name, specs, work) {
  test(name, { timeout: 120_000 }, async () => {
    const made = await desk(specs);
    try {
      await work(made, await made.open());
      assert.deepEqual(made.foreign, []);
      assert.deepEqual(made.errors, []);
    } finally {
      await made.close();
    }
  });
}

async function openMeeting(page) {
  await page.locator("table.meetings tbody a").first().click();
  await page.waitForSelector("svg.page");
}

on("an empty folder becomes an invitation without TOML", {}, async (made, page) => {
  await page.fill("form.new input[name=name]", "hop-1");
  await page.selectOption("form.new select", "ubnd-tinh-lang-son");
  await page.click("form.new button");
  await page.waitForSelector("svg.page");
  await field(page, "/meeting/topic").fill("xem xét tiến độ các dự án");
  await field(page, "/meeting/room").fill("Phòng họp số 5");
  await saved(page);
  assert.match(await page.locator("#pages").textContent(), /Phòng họp số 5/);
  const download = page.waitForEvent("download");
  await page.locator("#results a", { hasText: "Word" }).first().click();
  assert.equal((await download).suggestedFilename(), "hop-1.giay-moi.docx");
  await page.click("[data-act=out]");
  await page.waitForSelector("#rendered p");
  assert.ok(existsSync(join(made.folder, "out/hop-1.giay-moi.pdf")));
});

on("letters that a keyboard program types are not met by others", { "a.toml": SPEC }, async (made, page) => {
  await openMeeting(page);
  const topic = field(page, "/meeting/room");
  await topic.fill("");
  await topic.focus();
  // Marks come as Backspace and the letter with its mark.
  for (const part of ["Pho", "\bò", "ng ho", "\bọ", "p 1"]) {
    for (const letter of part) {
      if (letter === "\b") await page.keyboard.press("Backspace");
      else await page.keyboard.type(letter);
    }
  }
  await saved(page);
  assert.equal(await topic.inputValue(), "Phòng họp 1");
  assert.ok(made.text("a.toml").includes('room = "Phòng họp 1"\n'));
});

on("what was saved is there after a crash", { "a.toml": SPEC }, async (made, page) => {
  await openMeeting(page);
  await field(page, "/meeting/room").fill("Phòng họp số 7");
  await saved(page);
  await made.kill();
  await made.start();
  const again = await made.open();
  await openMeeting(again);
  assert.equal(await field(again, "/meeting/room").inputValue(), "Phòng họp số 7");
});

on("the second of two tabs is told and loses nothing", { "a.toml": SPEC }, async (made, page) => {
  await openMeeting(page);
  const other = await made.open();
  await openMeeting(other);
  await field(page, "/meeting/room").fill("một");
  await saved(page);
  await field(other, "/meeting/room").fill("hai");
  await other.waitForSelector("#conflict:not([hidden])");
  assert.ok(made.text("a.toml").includes('room = "một"\n'));
  assert.equal(await field(other, "/meeting/room").inputValue(), "hai");
  await other.click("[data-act=reload]");
  await other.waitForSelector("#conflict", { state: "hidden" });
  await field(other, "/meeting/topic").fill("việc khác");
  await saved(other);
  assert.ok(made.text("a.toml").includes('room = "một"\n'));
});

on("a finding is reached by a key and mended; steps go back", { "a.toml": SPEC }, async (made, page) => {
  await openMeeting(page);
  await field(page, "/meeting/time").fill("14:00 thứ Ba 25/11/2024");
  await page.waitForSelector('[id="said/meeting/time"] li.error');
  await field(page, "/meeting/room").focus();
  await page.keyboard.press("F8");
  assert.equal(await page.evaluate(() => document.activeElement?.id), "at/meeting/time");
  await page.keyboard.press("Control+z");
  await saved(page);
  await page.waitForSelector('[id="said/meeting/time"] li', { state: "detached" });
  assert.equal(made.text("a.toml"), SPEC);
});

on("rows come, move and go by keyboard alone", { "a.toml": SPEC }, async (made, page) => {
  await openMeeting(page);
  const list = page.locator('[data-field="/meeting/attendees"]');
  await list.locator("> button[data-act=add]").focus();
  await page.keyboard.press("Enter");
  await page.waitForSelector('[data-row="/meeting/attendees/2"]');
  await field(page, "/meeting/attendees/2/text").fill("Đại diện nhà đầu tư");
  await saved(page);
  assert.ok(made.text("a.toml").includes('{ text = "Đại diện nhà đầu tư" },\n]'));
  await page.locator('[data-act=move][data-path="/meeting/attendees/2"][data-to="1"]').focus();
  await page.keyboard.press("Enter");
  await saved(page);
  await page.locator('[data-act=remove][data-path="/meeting/attendees/1"]').focus();
  await page.keyboard.press("Enter");
  await saved(page);
  assert.equal(made.text("a.toml"), SPEC);
});

on("the directory is searched without marks", { "a.toml": SPEC }, async (made, page) => {
  await openMeeting(page);
  const body = field(page, "/meeting/attendees/0/bodies/0");
  await body.fill("so tai chinh");
  await page.waitForSelector("#suggestions li");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await saved(page);
  assert.equal(await body.inputValue(), "Sở Tài chính");
  assert.ok(made.text("a.toml").includes('"Sở Tài chính", "TN&MT"'));
});

on("text and form are one", { "a.toml": SPEC }, async (made, page) => {
  await openMeeting(page);
  await page.click("[data-act=text]");
  await page.fill("#toml", SPEC.replace("tầng 4", "tầng 9"));
  await saved(page);
  await page.click("[data-act=text]");
  assert.match(await field(page, "/meeting/room").inputValue(), /tầng 9/);
  assert.ok(made.text("a.toml").includes("tầng 9"));
});

on("nothing keeps people out who cannot see or hold a mouse", { "a.toml": SPEC }, async (_, page) => {
  const axe = readFileSync(new URL("node_modules/axe-core/axe.min.js", import.meta.url), "utf8");
  const faults = async () => {
    const found = await page.evaluate(`${axe}; axe.run().then(({ violations }) => violations)`);
    return found.map(({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map((node) => node.target).join(" ")}`);
  };
  assert.deepEqual(await faults(), []);
  await openMeeting(page);
  assert.deepEqual(await faults(), []);
});
