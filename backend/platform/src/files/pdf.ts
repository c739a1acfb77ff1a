import pdfmake from "pdfmake"
import roboto from "pdfmake/fonts/Roboto.js"

const fontFiles = new Set(Object.values(roboto).flatMap((font) => Object.values(font)))
pdfmake.setFonts(roboto)
// Nothing is fetched, and no file is read but the fonts.
pdfmake.setUrlAccessPolicy(() => false)
pdfmake.setLocalAccessPolicy((path) => fontFiles.has(path))

/** A document as pdfmake describes one. */
export async function pdfOf(definition: object): Promise<Buffer> {
  return await pdfmake.createPdf({ defaultStyle: { font: "Roboto", fontSize: 9 }, ...definition }).getBuffer()
}
