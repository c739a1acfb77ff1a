import { addressFault } from "../../../src/core/webhooks/addresses"

describe("the address of an endpoint", () => {
  it.each([
    "http://shop.example/hook",
    "https://localhost/",
    "https://a.localhost/",
    "https://127.0.0.1/",
    "https://127.1/",
    "https://0x7f000001/",
    "https://2130706433/",
    "https://10.1.2.3/",
    "https://192.168.0.1/",
    "https://172.16.0.1/",
    "https://100.64.0.1/",
    "https://169.254.169.254/latest/meta-data",
    "https://0.0.0.0/",
    "https://[::1]/",
    "https://[::]/",
    "https://[::ffff:127.0.0.1]/",
    "https://[::127.0.0.1]/",
    "https://[::ffff:0:127.0.0.1]/",
    "https://[::ffff:0:10.1.2.3]/",
    "https://[::169.254.169.254]/",
    "https://[3fff::1]/",
    "https://[5f00::1]/",
    "https://[fe80::1]/",
    "https://[fd00::1]/",
    "https://[64:ff9b::7f00:1]/",
    "https://224.0.0.1/",
    "https://user:pass@shop.example/",
    "ftp://shop.example/",
    "nonsense",
    "",
  ])("is refused in live mode: %s", (url) => expect(addressFault(url, "live")).not.toBeNull())

  it.each([
    "https://shop.example/hook",
    "https://8.8.8.8/",
    "https://[::8.8.8.8]/",
    "https://[2606:4700::1111]/",
  ])("is taken in live mode: %s", (url) => expect(addressFault(url, "live")).toBeNull())

  it.each([
    "http://127.0.0.1:3000/",
    "http://localhost:3000/",
    "http://backend:9000/hook",
    "http://10.0.0.5/",
  ])("is taken where private networks are allowed: %s", (url) =>
    expect(addressFault(url, "private")).toBeNull()
  )

  it.each([
    "http://127.0.0.1:3000/",
    "http://localhost:3000/",
    "http://10.0.0.5/",
    "http://[::1]:3000/",
    "http://[::ffff:10.0.0.5]/",
    "http://100.64.0.1/",
  ])("is refused in test mode where they are not: %s", (url) =>
    expect(addressFault(url, "test")).not.toBeNull()
  )

  it.each(["http://shop.example/hook", "https://8.8.8.8/"])("is taken in test mode: %s", (url) =>
    expect(addressFault(url, "test")).toBeNull()
  )

  it.each(["http://169.254.169.254/", "http://[fe80::1]/", "http://0.0.0.0/", "http://u:p@localhost/"])(
    "is refused even where private networks are allowed: %s",
    (url) => expect(addressFault(url, "private")).not.toBeNull()
  )
})
