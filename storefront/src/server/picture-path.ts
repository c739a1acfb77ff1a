/** A picture's folder and one of the names its files can have; nothing that is decoded again, and nothing that leads away. */
const pictureFile = /^\/files\/[A-Za-z0-9_-]{1,200}\/(?:master\.webp|[1-9]\d{0,4}\.(?:avif|webp))$/

/**
 * The path of a picture at the back end, or null for every other path. What a visitor typed leaves this shop only in the
 * form of a picture's path. A proxy that passes other paths on opens the back end behind it.
 */
export const picturePath = (pathname: string): string | null => pictureFile.exec(pathname)?.[0] ?? null
