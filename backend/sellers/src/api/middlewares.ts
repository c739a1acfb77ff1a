import { defineMiddlewares } from "@medusajs/framework/http"
import { applicationMiddlewares } from "../http/application-limits"
import { requireMember } from "../http/guard"
import { invitationLimit } from "../http/invitation-limit"
import { noteSignIn } from "../http/note-sign-in"
import { passwordResetLimits } from "../http/password-reset-limits"
import { readUploads } from "../http/read-uploads"
import { servePanel } from "../http/serve-panel"
import { redeemCodeLimits, sendCodeLimits } from "../http/sign-in-code-limits"

/**
 * Middlewares of the sellers' routes and of the seller panel at /sell.
 * Without `methods` a matcher is a mount path (`app.use`): /sell takes everything below it, and not /seller.
 */
export default defineMiddlewares([
  { matcher: "/sell", middlewares: [servePanel] },
  { matcher: "/auth/member/emailpass", methods: ["POST"], middlewares: [noteSignIn] },
  { matcher: "/seller/*", middlewares: [requireMember] },
  { matcher: "/seller/uploads", methods: ["POST"], middlewares: [readUploads] },
  { matcher: "/seller/invitations/:token", methods: ["GET"], middlewares: [invitationLimit] },
  { matcher: "/seller/invitations/accept", methods: ["POST"], middlewares: [invitationLimit] },
  { matcher: "/seller/sign-in-codes", methods: ["POST"], middlewares: sendCodeLimits },
  { matcher: "/seller/sign-in-codes/redeem", methods: ["POST"], middlewares: redeemCodeLimits },
  { matcher: "/seller/password-resets", methods: ["POST"], middlewares: passwordResetLimits },
  ...applicationMiddlewares,
])
