import sharp from "sharp"

/** The bytes of a JPEG as a phone makes it: lying on its side, with the place where it was taken. */
export function phonePhoto(): Promise<Buffer> {
  const drawing = `<svg xmlns="http://www.w3.org/2000/svg" width="1600" height="1200" viewBox="0 0 400 300">
    <rect width="400" height="300" fill="#d9b26f"/><ellipse cx="200" cy="230" rx="150" ry="40" fill="#b98a45"/>
    <g fill="#3d2314"><circle cx="150" cy="190" r="40"/><circle cx="215" cy="200" r="44"/><circle cx="270" cy="188" r="36"/><circle cx="185" cy="150" r="38"/><circle cx="240" cy="150" r="36"/></g>
    <g fill="#7a4a2b"><circle cx="140" cy="178" r="10"/><circle cx="205" cy="186" r="11"/><circle cx="262" cy="176" r="9"/></g></svg>`
  return sharp(Buffer.from(drawing))
    .jpeg({ quality: 85 })
    .withExif({
      IFD0: { Make: "Phone" },
      IFD3: {
        GPSLatitudeRef: "N",
        GPSLatitude: "20/1 44/1 0/1",
        GPSLongitudeRef: "E",
        GPSLongitude: "104/1 53/1 0/1",
      },
    })
    .withMetadata({ orientation: 6 })
    .toBuffer()
}
