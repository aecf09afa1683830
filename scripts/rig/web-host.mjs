// @ts-check
import { readFile } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';

const types = { '.js': 'text/javascript', '.json': 'application/json', '.css': 'text/css', '.svg': 'image/svg+xml', '.png': 'image/png' };

/**
 * Makes the workbench, in each window of the browser, load the extension from this origin into its web-worker extension host: its settings are rewritten on
 * the way, and the extension's folder is answered from disk.
 * @param {import('playwright-core').BrowserContext} browser @param {{ origin: string, authority: string }} server @param {string} extension
 */
export async function serveToWebHost(browser, { origin, authority }, extension) {
  await browser.route(
    (url) => url.origin === origin && url.pathname === '/',
    async (route) => {
      const response = await route.fetch();
      const body = (await response.text()).replace(/data-settings="([^"]*)"/, (_, escaped) => {
        const settings = JSON.parse(escaped.replaceAll('&quot;', '"').replaceAll('&amp;', '&'));
        settings.developmentOptions = {
          ...settings.developmentOptions,
          extensions: [{ scheme: 'http', authority, path: '/dev-extension' }],
        };
        return `data-settings="${JSON.stringify(settings).replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"`;
      });
      await route.fulfill({ response, body });
    },
  );
  await browser.route('**/dev-extension/**', async (route) => {
    const path = normalize(decodeURIComponent(new URL(route.request().url()).pathname.slice('/dev-extension/'.length)));
    const body = path.startsWith('..') ? undefined : await readFile(join(extension, path)).catch(() => undefined);
    const contentType = types[/** @type {keyof typeof types} */ (extname(path))] ?? 'application/octet-stream';
    await route.fulfill(body ? { body, contentType } : { status: 404 });
  });
}
