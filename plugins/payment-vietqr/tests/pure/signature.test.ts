import Stripe from "stripe"
import { createGatewayClient } from "../../src/client"

const webhook_secret = "whsec_chophien_development"
const client = createGatewayClient({
  url: "http://127.0.0.1:4242",
  secret_key: "sk_test_chophien_development",
  webhook_secret,
})

describe("the client", () => {
  it("takes events with the right signature only", () => {
    const payload = JSON.stringify({
      id: "evt_1",
      object: "event",
      type: "payment_intent.succeeded",
      data: { object: {} },
    })
    const signature = client.stripe.webhooks.generateTestHeaderString({ payload, secret: webhook_secret })
    expect(client.constructEvent(payload, signature).id).toBe("evt_1")
    expect(() => client.constructEvent(`${payload} `, signature)).toThrow(
      Stripe.errors.StripeSignatureVerificationError
    )
  })
})
