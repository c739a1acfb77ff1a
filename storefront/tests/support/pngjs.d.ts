declare module "pngjs" {
  /** A decoded picture: four bytes a pixel. */
  export const PNG: { sync: { read(file: Buffer): { width: number; height: number; data: Buffer } } }
}
