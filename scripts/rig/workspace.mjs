// @ts-check
import { cpSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { settingsFile } from './server.mjs';

/** The checkout: npm starts every script in it. */
export const root = resolve('.');
export const samples = join(root, 'samples');
/** The integration suite, the same for VS Code's server and for the desktop. */
export const suite = join(root, 'dist', 'test', 'integration', 'index');
/** Logs and pictures of test runs. */
export const artifacts = join(root, '.artifacts');

/**
 * A folder under the system's temporary one, with its symbolic links resolved: VS Code and the tests must agree on names.
 * @param {string} prefix
 */
export const temporaryFolder = (prefix) => realpathSync(mkdtempSync(join(tmpdir(), `concordance-${prefix}-`)));

/** @param {string} folder */
export const removeFolder = (folder) => rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });

/**
 * A copy of a folder for a test to write into; it keeps the folder's name.
 * @param {string} folder
 */
export function copyOf(folder) {
  const copy = join(temporaryFolder('workspace'), basename(folder));
  cpSync(folder, copy, { recursive: true });
  return copy;
}

/** Settings that keep VS Code still, offline and free of its own panels. */
export const quietSettings = {
  'chat.disableAIFeatures': true,
  'editor.minimap.enabled': false,
  'editor.unicodeHighlight.ambiguousCharacters': false,
  'editor.unicodeHighlight.invisibleCharacters': false,
  'editor.wordWrap': 'on',
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'git.enabled': false,
  'security.workspace.trust.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'workbench.colorTheme': 'Default Dark Modern',
  'workbench.enableExperiments': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
};

/** Writes the settings that a server with this data folder gives the next window. @param {string} data @param {Record<string, unknown>} settings */
export function writeSettings(data, settings) {
  mkdirSync(join(data, 'data', 'User'), { recursive: true });
  writeFileSync(settingsFile(data), JSON.stringify(settings, null, 2));
}

/** Makes this checkout the one extension that is installed in a server with this data folder. @param {string} data */
export function linkExtension(data) {
  const { publisher, name, version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const extensions = join(data, 'extensions');
  rmSync(extensions, { recursive: true, force: true });
  mkdirSync(extensions, { recursive: true });
  symlinkSync(root, join(extensions, `${publisher}.${name}-${version}`), 'junction');
}

/** What a VS Code window is opened with, the same on the desktop and in the server's workbench. */
/** @typedef {{ folder: string, extension?: string | undefined, tests?: string | undefined }} Launch */

/** @param {Launch} launch @returns {string[]} arguments of the desktop's command line */
export const desktopArguments = ({ folder, extension, tests }) => [
  ...(extension ? [`--extensionDevelopmentPath=${extension}`] : []),
  ...(tests ? [`--extensionTestsPath=${tests}`] : []),
  folder,
];

/** @param {string} origin of the server @param {Launch} launch @returns {string} address of the workbench */
export function workbenchAddress(origin, { folder, extension, tests }) {
  const remote = (/** @type {string} */ path) =>
    path.startsWith(origin) ? path : `vscode-remote://${new URL(origin).host}${pathToFileURL(path).pathname}`;
  const payload = [
    ...(extension ? [['extensionDevelopmentPath', remote(extension)]] : []),
    ...(tests ? [['extensionTestsPath', remote(tests)]] : []),
  ];
  const address = new URL(origin);
  address.searchParams.set(folder.endsWith('.code-workspace') ? 'workspace' : 'folder', decodeURIComponent(pathToFileURL(folder).pathname));
  if (payload.length > 0) address.searchParams.set('payload', JSON.stringify([...payload, ['skipWelcome', 'true']]));
  return address.href;
}
