import { signatureHeader } from "../../../src/core/webhooks/sign"

it("the signature is the one Stripe documents", () => {
  expect(signatureHeader("{}", ["whsec_a"], 1_700_000_000)).toMatch(/^t=1700000000,v1=[0-9a-f]{64}$/)
})
