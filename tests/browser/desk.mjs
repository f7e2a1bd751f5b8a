// A folder of its own, the page of it, and a browser that was let in.

import { spawn } from "node:child_process";
import { mkdtempSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "playwright-core";

const program = process.env.VANTHU ?? new URL("../../target/debug/vanthu", import.meta.url).pathname;
const executablePath = process.env.CHROMIUM ?? "/usr/bin/chromium";

/** A desk with some specs, by their names. */
export async function desk(specs = {}) {
  const folder = mkdtempSync(join(tmpdir(), "vanthu-browser-"));
  mkdirSync(join(folder, "meetings"));
  for (const [name, text] of Object.entries(specs)) writeFileSync(join(folder, "meetings", name), text);
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, acceptDownloads: true });
  const made = { folder, context, server: undefined, address: "", foreign: [], errors: [] };
  const path = (name) => join(folder, "meetings", name);
  const start = async () => {
    made.server = spawn(program, ["serve", "--no-open"], { cwd: folder, stdio: ["ignore", "pipe", "inherit"] });
    made.address = await new Promise((resolve) => {
      let out = "";
      made.server.stdout.on("data", (bytes) => {
        out += bytes;
        const address = out.match(/http:\S+/);
        if (address) resolve(address[0]);
      });
    });
  };
  await start();
  context.on("request", (request) => {
    if (!request.url().startsWith(new URL(made.address).origin)) made.foreign.push(request.url());
  });
  return Object.assign(made, {
    /** A tab on the list of meetings. */
    open: async () => {
      const page = await context.newPage();
      page.on("pageerror", (error) => made.errors.push(error.message));
      await page.goto(made.address);
      return page;
    },
    start,
    kill: async () => {
      const ended = new Promise((resolve) => made.server.on("exit", resolve));
      made.server.kill("SIGKILL");
      await ended;
    },
    text: (name) => readFileSync(path(name), "utf8"),
    put: (name, text) => writeFileSync(path(name), text),
    close: async () => {
      await browser.close();
      made.server.kill("SIGKILL");
      rmSync(folder, { recursive: true, force: true });
    },
  });
}

/** A field of the form. */
export const field = (page, path) => page.locator(`[id="at${path}"]`);

/** Waits until all that was typed is saved. */
export async function saved(page) {
  await page.waitForTimeout(50);
  await page.waitForFunction(() => document.getElementById("state")?.textContent === document.querySelector("main")?.dataset.saved);
}
