import { createHash, createHmac } from "node:crypto"
import { createServer, type IncomingMessage, type ServerResponse } from "node:http"
import { buffer } from "node:stream/consumers"

/** A bucket that speaks S3's protocol: path-style objects, XML errors, every request signed with Signature Version 4. */
export type Bucket = {
  url: string
  objects: Map<string, { body: Buffer; type: string }>
  /** When each object was stored. */
  times: Map<string, Date>
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
): { expected: string; signature: string; key: string } | null {
  const [, key, day, region, service, names, signature] =
    /^AWS4-HMAC-SHA256 Credential=([^/]+)\/(\d{8})\/([^/]+)\/([^/]+)\/aws4_request, SignedHeaders=([^,]+), Signature=([0-9a-f]{64})$/.exec(
      req.headers.authorization ?? ""
    ) ?? []
  if (!key || !day || !region || !service || !names || !signature) return null
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
  return { expected: hmac(signing, text).toString("hex"), signature, key }
}

/** Opens a bucket on a free port for one pair of keys. */
export async function openBucket(name: string, keys: { id: string; secret: string }): Promise<Bucket> {
  const objects: Bucket["objects"] = new Map()
  const times: Bucket["times"] = new Map()
  const refused: string[] = []
  const fail = (res: ServerResponse, status: number, code: string) => {
    refused.push(code)
    res
      .writeHead(status, { "content-type": "application/xml" })
      .end(
        `<?xml version="1.0" encoding="UTF-8"?><Error><Code>${code}</Code><Message>${code}</Message></Error>`
      )
  }
  /** ListObjectsV2 with the delimiter `/`: the folders below a prefix. */
  const list = (res: ServerResponse, prefix: string) => {
    const folders = new Set(
      [...objects.keys()]
        .filter((key) => key.startsWith(prefix) && key.slice(prefix.length).includes("/"))
        .map((key) => key.slice(0, key.indexOf("/", prefix.length) + 1))
    )
    const prefixes = [...folders].map(
      (folder) => `<CommonPrefixes><Prefix>${folder}</Prefix></CommonPrefixes>`
    )
    res
      .writeHead(200, { "content-type": "application/xml" })
      .end(
        `<?xml version="1.0" encoding="UTF-8"?><ListBucketResult><Name>${name}</Name><IsTruncated>false</IsTruncated>${prefixes.join("")}</ListBucketResult>`
      )
  }
  const answer = async (req: IncomingMessage, res: ServerResponse) => {
    const body = await buffer(req)
    const signed = signatureOf(req, keys.secret)
    if (!signed) return fail(res, 403, "AccessDenied")
    if (signed.key !== keys.id) return fail(res, 403, "InvalidAccessKeyId")
    if (signed.signature !== signed.expected) return fail(res, 403, "SignatureDoesNotMatch")
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
        times.set(key, new Date())
        objects.set(key, { body, type: req.headers["content-type"] ?? "" })
        return res.writeHead(200, { etag: `"${createHash("md5").update(body).digest("hex")}"` }).end()
      case "DELETE":
        objects.delete(key)
        return res.writeHead(204).end()
      case "HEAD":
        if (!found) return res.writeHead(404).end()
        return res
          .writeHead(200, {
            "content-length": found.body.length,
            "last-modified": times.get(key)?.toUTCString() ?? "",
          })
          .end()
      case "GET":
        if (key === "")
          return list(res, new URL(req.url ?? "/", "http://s3").searchParams.get("prefix") ?? "")
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
    times,
    refused,
    close: () => {
      server.closeAllConnections()
      return new Promise((closed) => server.close(() => closed()))
    },
  }
}
