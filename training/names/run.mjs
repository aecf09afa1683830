// npm run train -- DATA_DIR [FILE]: installs what the training needs, bundles it and runs it.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const here = fileURLToPath(new URL('.', import.meta.url));
if (!existsSync(join(here, 'node_modules'))) {
  execFileSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: here, stdio: 'inherit', shell: process.platform === 'win32' });
}
const outfile = join(here, 'node_modules/.cache/train.mjs');
await build({
  entryPoints: [join(here, 'train.ts')],
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  outfile,
  logLevel: 'warning',
});
execFileSync(process.execPath, ['--max-old-space-size=6000', outfile, ...process.argv.slice(2)], { stdio: 'inherit' });
