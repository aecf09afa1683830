/** What is used of the package edtf (edtf.js), which ships no types: parsed dates as epoch milliseconds. */
declare module 'edtf' {
  export default function edtf(text: string): { readonly min: number; readonly max: number };
}
