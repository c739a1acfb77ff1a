import { defineMiddlewares } from "@medusajs/framework/http"
import { readCredentials, requireMember, requireSameOrigin } from "../http/guard"
import { hideSellers } from "../http/hide-sellers"
import { invitationLimit } from "../http/invitation-limit"
import { passwordResetLimits } from "../http/password-reset-limits"
import { readUploads } from "../http/read-uploads"
import { refuseRegistration } from "../http/refuse-registration"
import { servePanel } from "../http/serve-panel"

/**
 * Middlewares of the sellers' routes, of registering, and of the seller panel at /sell.
 * Without `methods` a matcher is a mount path (`app.use`): /sell takes everything below it, and not /seller.
 */
export default defineMiddlewares([
  { matcher: "/sell", middlewares: [servePanel] },
  { matcher: "/store/*", middlewares: [hideSellers] },
  { matcher: "/seller/*", middlewares: [readCredentials, requireSameOrigin, requireMember] },
  { matcher: "/seller/uploads", methods: ["POST"], middlewares: [readUploads] },
  { matcher: "/seller/invitations/:token", methods: ["GET"], middlewares: [invitationLimit] },
  { matcher: "/seller/invitations/accept", methods: ["POST"], middlewares: [invitationLimit] },
  { matcher: "/seller/password-resets", methods: ["POST"], middlewares: passwordResetLimits },
  { matcher: "/auth/member/:auth_provider/register", methods: ["POST"], middlewares: [refuseRegistration] },
])
