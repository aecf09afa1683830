/** esbuild's loader "binary": the bytes of the file. */
declare module '*.bin' {
  const bytes: Uint8Array;
  export default bytes;
}
