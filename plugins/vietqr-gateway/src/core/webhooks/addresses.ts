import { BlockList, isIP } from "node:net"

/**
 * What a webhook may be sent to: `live` the public internet by https, `test` the public internet, `private` also this
 * machine and private networks.
 */
export type AddressPolicy = "live" | "test" | "private"

/** The policy of a mode: whoever holds a test key reaches private networks only where the operator allows it. */
export function policyOf(
  livemode: boolean,
  { private_webhooks }: { private_webhooks: boolean }
): AddressPolicy {
  return livemode ? "live" : private_webhooks ? "private" : "test"
}

function blockListOf(ranges: readonly string[]): BlockList {
  const list = new BlockList()
  for (const range of ranges) {
    const [network = "", prefix] = range.split("/")
    list.addSubnet(network, Number(prefix), isIP(network) === 6 ? "ipv6" : "ipv4")
  }
  return list
}

/** No public service: unspecified, link-local (where clouds hold secrets), multicast, reserved, and what translates to other addresses. */
const unroutable = blockListOf([
  "0.0.0.0/8",
  "169.254.0.0/16",
  "192.0.0.0/24",
  "192.0.2.0/24",
  "192.88.99.0/24",
  "198.18.0.0/15",
  "198.51.100.0/24",
  "203.0.113.0/24",
  "224.0.0.0/4",
  "240.0.0.0/4",
  "::/128",
  "64:ff9b::/96",
  "64:ff9b:1::/48",
  "100::/64",
  "2001::/32",
  "2001:db8::/32",
  "2002::/16",
  "3fff::/20",
  "5f00::/16",
  "fe80::/10",
  "fec0::/10",
  "ff00::/8",
])

/** This machine and private networks (RFC 1918, RFC 6598, RFC 4193). */
const privateNetworks = blockListOf([
  "10.0.0.0/8",
  "100.64.0.0/10",
  "127.0.0.0/8",
  "172.16.0.0/12",
  "192.168.0.0/16",
  "::1/128",
  "fc00::/7",
])

/** Forms of IPv6 that carry an IPv4 address in their last 32 bits: compatible (`::a.b.c.d`) and translated (SIIT). */
const carryingIPv4 = blockListOf(["::/96", "::ffff:0:0:0/96"])

/** The IPv4 address that such a form reaches, or null. `::` and `::1` are addresses of their own. */
function carriedIPv4(address: string): string | null {
  if (isIP(address) !== 6 || !carryingIPv4.check(address, "ipv6")) return null
  const plain = new URL(`http://[${address}]`).hostname.slice(1, -1)
  const groups = plain.split(":").slice(-2)
  const [high = 0, low = 0] = groups.map((group) => Number.parseInt(group || "0", 16))
  return high === 0 && low <= 1 ? null : [high >> 8, high & 255, low >> 8, low & 255].join(".")
}

/** Whether a webhook must not be sent to an IP address. IPv4 inside IPv6 is judged as the IPv4 it is. */
export function isForbidden(address: string, policy: AddressPolicy): boolean {
  const family = isIP(address)
  if (family === 0) return true
  const carried = carriedIPv4(address)
  if (carried !== null) return isForbidden(carried, policy)
  const kind = family === 6 ? "ipv6" : "ipv4"
  return unroutable.check(address, kind) || (policy !== "private" && privateNetworks.check(address, kind))
}

/** The host of an address without the brackets of IPv6. */
export function hostOf(url: URL): string {
  return url.hostname.replace(/^\[|\]$/g, "")
}

/**
 * Why an address cannot be a webhook's, or null. What its name resolves to is judged again at each delivery.
 * `URL` has already turned `127.1`, `0x7f000001` and the like into plain IPv4.
 */
export function addressFault(text: string, policy: AddressPolicy): string | null {
  const url = URL.canParse(text) ? new URL(text) : null
  if (!url || (url.protocol !== "https:" && url.protocol !== "http:"))
    return "Invalid URL: an https address is needed."
  if (policy === "live" && url.protocol !== "https:") return "Invalid URL: live endpoints must use https."
  if (url.username || url.password) return "Invalid URL: an address must not carry a user or password."
  const host = hostOf(url).replace(/\.$/, "")
  const local = host === "localhost" || host.endsWith(".localhost")
  if (isIP(host) ? isForbidden(host, policy) : local && policy !== "private")
    return "Invalid URL: endpoints must be publicly reachable."
  return null
}
