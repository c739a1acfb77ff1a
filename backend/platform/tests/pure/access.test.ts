import { staffRoles } from "@chophien/contract/staff/team"
import { adminRules, findAdminRule, rolesFor } from "../../src/access/admin-rules"
import { describeAct } from "../../src/access/describe-act"
import { callerOf, openRoutes } from "../../src/access/open-routes"
import { fitsPattern } from "../../src/access/path-pattern"
import { csvOf } from "../../src/csv"
import { maskSecrets } from "../../src/modules/audit-log/mask-secrets"
import { nameAct } from "../../src/texts/act-words"

describe("a pattern", () => {
  test.each([
    ["/store/carts/:id/items", "/store/carts/cart_1/items", true],
    ["/store/carts/:id/items", "/store/carts/cart_1/items/", true],
    ["/store/carts/:id/items", "/STORE/carts/cart_1/items", true],
    ["/store/carts/:id/items", "/store/carts/items", false],
    ["/store/carts/:id/items", "/store/carts/cart_1/items/x", false],
    ["/admin/**", "/admin", true],
    ["/admin/**", "/admin/users/u/roles", true],
    ["/admin/**", "/administration", false],
  ])("%s beside %s: %s", (pattern, path, fits) => expect(fitsPattern(pattern, path)).toBe(fits))
})

describe("the table of roles", () => {
  test("names each branch once", () => {
    const paths = adminRules.map(({ path }) => path)
    expect(new Set(paths).size).toBe(paths.length)
  })

  test("lets administrators do whatever anybody may", () => {
    for (const { path, read, write } of adminRules) {
      for (const roles of [read, write])
        expect([path, roles.length === 0 || roles.includes("administrator")]).toEqual([path, true])
    }
  })

  test("decides by the longest branch, and is shut where it names none", () => {
    expect(findAdminRule("/admin/users/me")?.path).toBe("/admin/users/me")
    expect(findAdminRule("/admin/users/user_1")?.path).toBe("/admin/users")
    expect(rolesFor("POST", "/admin/orders/order_1/credit-lines")).not.toContain("officer")
    expect(rolesFor("POST", "/admin/orders/order_1/cancel")).toContain("officer")
    expect(rolesFor("GET", "/admin/of-tomorrow")).toEqual([])
    expect(rolesFor("GET", "/admin")).toEqual([])
    expect(rolesFor("GET", "/admin/usersx")).toEqual([])
  })

  test("keeps money from who has nothing to do with it", () => {
    for (const role of staffRoles) {
      const may = ["accountant", "manager", "administrator"].includes(role)
      expect([role, rolesFor("POST", "/admin/money/refunds/re_1/approve").includes(role)]).toEqual([
        role,
        may,
      ])
      for (const path of ["batches", "batches/b/approve", "accounts/s/verify", "statements/s/book"])
        expect([role, path, rolesFor("POST", `/admin/payouts/${path}`).includes(role)]).toEqual([
          role,
          path,
          may,
        ])
      expect([role, rolesFor("POST", "/admin/fees/commission-rules").includes(role)]).toEqual([
        role,
        ["manager", "administrator"].includes(role),
      ])
      expect([role, rolesFor("POST", "/admin/payments/pay_1/refund").includes(role)]).toEqual([role, may])
      expect([role, rolesFor("POST", "/admin/staff/u/role").includes(role)]).toEqual([
        role,
        role === "administrator",
      ])
    }
  })
})

describe("the list of open routes", () => {
  test("names each once", () => {
    const names = openRoutes.map(({ method, path }) => `${method} ${path}`)
    expect(new Set(names).size).toBe(names.length)
  })

  test.each([
    ["POST", "/hooks/payment/pp_system_default"],
    ["POST", "/auth/customer/emailpass/register"],
    ["POST", "/auth/customer/emailpass"],
    ["POST", "/auth/member/emailpass/register"],
    ["GET", "/auth/user/emailpass"],
    ["POST", "/auth/token/refresh"],
    ["POST", "/auth/emailpass/user"],
    ["POST", "/admin/products/import"],
    ["POST", "/admin/products/imports/tx/confirm"],
    ["POST", "/admin/workflows-executions/capture/run"],
    ["GET", "/admin/rbac/roles"],
    ["POST", "/admin/users/u/roles"],
    ["GET", "/store/products"],
    ["GET", "/store/orders/order_1"],
    ["POST", "/store/carts/cart_1/complete"],
    ["PUT", "/admin/orders"],
    ["POST", "/cloud/auth/users"],
  ])("leaves %s %s out", (method, path) => expect(callerOf(method, path)).toBeUndefined())

  test.each([
    ["HEAD", "/health", "public"],
    ["OPTIONS", "/store/carts/cart_1/items", "publishable"],
    ["GET", "/admin/feature-flags", "public"],
    ["GET", "/admin/of-tomorrow", "staff"],
  ])("has %s %s for %s", (method, path, caller) => expect(callerOf(method, path)).toBe(caller))
})

describe("an act", () => {
  test.each([
    ["POST", "/admin/orders/:id/cancel", { id: "order_1" }, {}, "orders.cancel", "order_1", null],
    ["POST", "/admin/products", {}, {}, "products.create", null, null],
    ["POST", "/admin/products/batch", {}, {}, "products.batch", null, null],
    ["POST", "/admin/products/:id", { id: "prod_1" }, {}, "products.update", "prod_1", null],
    ["DELETE", "/admin/products/:id", { id: "prod_1" }, {}, "products.delete", "prod_1", null],
    ["POST", "/admin/sellers/:id/approve", { id: "sel_1" }, {}, "sellers.approve", "sel_1", "sel_1"],
    ["POST", "/admin/listings", {}, { seller_id: "sel_1" }, "listings.create", null, "sel_1"],
  ])("%s %s is named", (method, pattern, params, body, action, object_id, for_seller_id) => {
    const parts: Record<string, string> = { ...params }
    expect(describeAct(method, pattern, parts, body)).toMatchObject({ action, object_id, for_seller_id })
  })

  test.each([
    ["orders.cancel", "Đơn hàng: hủy", "Orders: cancel"],
    [
      "products.variants.inventory-items.delete",
      "Sản phẩm › Quy cách › Kho: xóa",
      "Products › Variants › Inventory items: delete",
    ],
    ["orders.fulfillments", "Đơn hàng › Kiện hàng: thêm hoặc đặt", "Orders › Parcels: add or set"],
    ["staff.role", "Cán bộ: đổi vai trò", "Staff: change the role"],
    ["of.tomorrow", undefined, undefined],
  ])("%s is read as %s, %s", (action, vi, en) =>
    expect([nameAct(action, "vi"), nameAct(action, "en")]).toEqual([vi, en])
  )

  test("is kept without secrets, and with bounds", () => {
    expect(
      maskSecrets({
        email: "a@b.vn",
        password: "mật khẩu",
        nested: [{ invite_token: "x", account_number: "0123456789" }],
        long: "x".repeat(600),
        many: Array.from({ length: 60 }, () => 1),
      })
    ).toEqual({
      email: "a@b.vn",
      password: "•••",
      nested: [{ invite_token: "•••", account_number: "•••6789" }],
      long: `${"x".repeat(500)}… (600)`,
      many: [...Array.from({ length: 50 }, () => 1), "… (60)"],
    })
  })
})

test("a table for a spreadsheet runs no formula and keeps its columns", () => {
  const csv = csvOf([
    ["Người làm", "Sau"],
    ['=HYPERLINK("http://evil.example")', "a;b"],
    ["+84", 'nói "vâng"\nxuống dòng'],
  ])
  expect(csv).toBe(
    '\uFEFFNgười làm;Sau\r\n"\'=HYPERLINK(""http://evil.example"")";"a;b"\r\n\'+84;"nói ""vâng""\nxuống dòng"\r\n'
  )
})
