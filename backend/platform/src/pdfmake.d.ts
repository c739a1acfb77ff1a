/** What we use of pdfmake, which brings no types along. */
declare module "pdfmake" {
  interface Output {
    getBuffer(): Promise<Buffer>
  }
  interface Fonts {
    [name: string]: { normal: string; bold: string; italics: string; bolditalics: string }
  }
  const pdfmake: {
    setFonts(fonts: Fonts): void
    setUrlAccessPolicy(allows: (url: string) => boolean): void
    setLocalAccessPolicy(allows: (path: string) => boolean): void
    createPdf(definition: object): Output
  }
  export default pdfmake
}

declare module "pdfmake/fonts/Roboto.js" {
  const fonts: { [name: string]: { normal: string; bold: string; italics: string; bolditalics: string } }
  export default fonts
}
