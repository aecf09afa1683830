import { pipeline } from 'node:stream/promises';
import { analyze } from '../core/analyze.ts';
import { reportMention } from '../core/export/report.ts';
import { annotateInput } from '../core/export/schema.ts';
import { Failure } from './failure.ts';
import { splitLines } from './lines.ts';

/** Reads JSON lines {"id","text","published"} and writes {"id","mentions"}, in order, one line at a time. */
export async function annotate(input: NodeJS.ReadStream, output: NodeJS.WriteStream): Promise<void> {
  input.setEncoding('utf8');
  // The pipeline stops reading while the output is full, so that memory stays bounded by the longest line.
  await pipeline(input, annotateLines, output, { end: false });
}

async function* annotateLines(chunks: AsyncIterable<string>): AsyncGenerator<string> {
  let number = 0;
  for await (const line of splitLines(chunks)) {
    number++;
    if (line.trim()) yield `${annotateLine(number === 1 ? line.replace(/^\uFEFF/, '') : line, number)}\n`;
  }
}

function annotateLine(line: string, number: number): string {
  let json: unknown;
  try {
    json = JSON.parse(line);
  } catch {
    throw new Failure(`line ${number} of the input is not JSON`);
  }
  const { success, data, error } = annotateInput.safeParse(json);
  if (!success) {
    const [issue] = error.issues;
    throw new Failure(`line ${number} of the input: ${issue?.path.join('.') || 'the line'}: ${issue?.message}`);
  }
  const { mentions } = analyze(data.text, { published: data.published?.slice(0, 10) ?? null });
  return JSON.stringify({ id: data.id, mentions: mentions.map(reportMention) });
}
