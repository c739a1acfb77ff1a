import { createHash, createHmac } from "node:crypto"
import { createServer, type IncomingMessage, type ServerResponse } from "node:http"
import { buffer } from "node:stream/consumers"

/** A bucket that speaks S3's protocol: path-style objects, XML errors, every request signed with Signature Version 4. */
export type Bucket = {
  url: string
  objects: Map<string, { body: Buffer; type: string }>
  refused: string[]
  close: () => Promise<void>
}

const sha256 = (data: Buffer | string) => createHash("sha256").update(data).digest("hex")
const hmac = (key: Buffer | string, data: string) => createHmac("sha256", key).update(data).digest()
const encode = (text: string) =>
  encodeURIComponent(text).replace(
    /[!'()*]/g,
    (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`
  )

/** The signature that AWS's "Signature Version 4" (header form) gives a request; null where it is not signed so. */
function signatureOf(
  req: IncomingMessage,
  secret: string
): { expected: string; given: string; key: string } | null {
  const [, key, day, region, service, names, given] =
    /^AWS4-HMAC-SHA256 Credential=([^/]+)\/(\d{8})\/([^/]+)\/([^/]+)\/aws4_request, SignedHeaders=([^,]+), Signature=([0-9a-f]{64})$/.exec(
      req.headers.authorization ?? ""
    ) ?? []
  if (!key || !day || !region || !service || !names || !given) return null
  const url = new URL(req.url ?? "/", "http://s3")
  const query = [...url.searchParams]
    .map(([name, value]) => `${encode(name)}=${encode(value)}`)
    .sort()
    .join("&")
  const headers = names
    .split(";")
    .map(
      (name) =>
        `${name}:${String(req.headers[name] ?? "")
          .trim()
          .replace(/ +/g, " ")}\n`
    )
    .join("")
  const canonical = [
    req.method,
    url.pathname,
    query,
    headers,
    names,
    req.headers["x-amz-content-sha256"],
  ].join("\n")
  const scope = `${day}/${region}/${service}/aws4_request`
  const text = ["AWS4-HMAC-SHA256", req.headers["x-amz-date"], scope, sha256(canonical)].join("\n")
  const signing = [day, region, service, "aws4_request"].reduce<Buffer | string>(
    (with_, part) => hmac(with_, part),
    `AWS4${secret}`
  )
  return { expected: hmac(signing, text).toString("hex"), given, key }
}

/** Opens a bucket on a free port for one pair of keys. */
export async function openBucket(name: string, keys: { id: string; secret: string }): Promise<Bucket> {
  const objects: Bucket["objects"] = new Map()
  const refused: string[] = []
  const fail = (res: ServerResponse, status: number, code: string) => {
    refused.push(code)
    res
      .writeHead(status, { "content-type": "application/xml" })
      .end(
        `<?xml version="1.0" encoding="UTF-8"?><Error><Code>${code}</Code><Message>${code}</Message></Error>`
      )
  }
  const answer = async (req: IncomingMessage, res: ServerResponse) => {
    const body = await buffer(req)
    const signed = signatureOf(req, keys.secret)
    if (!signed) return fail(res, 403, "AccessDenied")
    if (signed.key !== keys.id) return fail(res, 403, "InvalidAccessKeyId")
    if (signed.given !== signed.expected) return fail(res, 403, "SignatureDoesNotMatch")
    if (req.headers["x-amz-content-sha256"] !== sha256(body))
      return fail(res, 400, "XAmzContentSHA256Mismatch")
    const [, bucket, ...rest] = new URL(req.url ?? "/", "http://s3").pathname
      .split("/")
      .map(decodeURIComponent)
    if (bucket !== name) return fail(res, 404, "NoSuchBucket")
    const key = rest.join("/")
    const found = objects.get(key)
    switch (req.method) {
      case "PUT":
        objects.set(key, { body, type: req.headers["content-type"] ?? "" })
        return res.writeHead(200, { etag: `"${createHash("md5").update(body).digest("hex")}"` }).end()
      case "DELETE":
        objects.delete(key)
        return res.writeHead(204).end()
      case "GET":
        if (!found) return fail(res, 404, "NoSuchKey")
        return res
          .writeHead(200, { "content-type": found.type, "content-length": found.body.length })
          .end(found.body)
      default:
        return fail(res, 405, "MethodNotAllowed")
    }
  }
  const server = createServer((req, res) => void answer(req, res))
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready))
  const address = server.address()
  if (!address || typeof address === "string") throw new Error("The bucket has no port.")
  return {
    url: `http://127.0.0.1:${address.port}`,
    objects,
    refused,
    close: () => {
      server.closeAllConnections()
      return new Promise((closed) => server.close(() => closed()))
    },
  }
}
