import { loggedAddress } from "../../src/modules/site/hide-secrets-in-log"

test.each([
  ["/seller/invitations/Zk3v9TqLr2-x_Y", "/seller/invitations/…"],
  ["/seller/invitations/accept", "/seller/invitations/accept"],
  ["/sell/moi/Zk3v9TqLr2", "/sell/moi/…"],
  ["/store/carts/start", "/store/carts/start"],
  ["/store/carts/startled", "/store/carts/…"],
  ["/store/carts/cart_01JCART/items/cali_1?x=1", "/store/carts/…/items/cali_1?x=1"],
  ["/STORE/carts/cart_01JCART", "/STORE/carts/…"],
  ["/don-hang/og_1?ma=abc&x=1", "/don-hang/og_1?ma=…&x=1"],
  ["/app/invite?token=eyJhbGciOi.x.y#z", "/app/invite?token=…#z"],
  ["/store/catalogue/listings?q=ga+den", "/store/catalogue/listings?q=ga+den"],
])("the log names %s as %s", (address, shown) => {
  expect(loggedAddress(address)).toBe(shown)
})
