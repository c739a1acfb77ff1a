import type { IncomingMessage, ServerResponse } from "node:http"

const mebibyte = 1024 * 1024
/** What a form of text may weigh, and one with photos. */
const text_bytes_max = mebibyte
const photos_bytes_max = 27 * mebibyte
/** What is too heavy is still heard out up to this, so that the browser hears why it is refused. */
const heard_bytes_max = 200 * mebibyte
/** How long a request may take to arrive in full; photos of a phone on a slow line take longer. */
const text_timeout_ms = 27_000
export const photos_timeout_ms = 180_000

/** The pages on which people send photos: of what came, with words about it, and of papers. */
const takesPhotos = /^(?:\/en)?\/(?:don-hang\/[^/]+\/(?:khieu-nai|danh-gia|nhan-tin)|dang-ky-ban\/giay-to)$/

const refuse = (response: ServerResponse, status: number): void => {
  response.writeHead(status, { connection: "close" }).end()
}

/**
 * Holds what a request may weigh and how long it may take, by its page. A body whose weight nobody says is refused: no
 * browser sends a form so.
 * @returns whether it may go on
 */
export function boundRequest(request: IncomingMessage, response: ServerResponse): boolean {
  const isPhotos = takesPhotos.test((request.url ?? "").split("?")[0] ?? "")
  if (request.headers["transfer-encoding"] !== undefined) {
    refuse(response, 411)
    return false
  }
  const length = Number(request.headers["content-length"] ?? 0)
  if (isPhotos && length > photos_bytes_max && length <= heard_bytes_max) {
    request.resume()
    request.once("end", () => {
      const { pathname, searchParams } = new URL(request.url ?? "/", "http://localhost")
      searchParams.set("nang", "1")
      response.writeHead(303, { location: `${pathname}?${searchParams}` }).end()
    })
    return false
  }
  if (length > (isPhotos ? photos_bytes_max : text_bytes_max)) {
    refuse(response, 413)
    return false
  }
  if (length > 0 && !isPhotos) {
    const late = setTimeout(() => {
      if (request.complete) return
      if (!response.headersSent) refuse(response, 408)
      request.destroy()
    }, text_timeout_ms)
    response.once("close", () => clearTimeout(late))
  }
  return true
}
