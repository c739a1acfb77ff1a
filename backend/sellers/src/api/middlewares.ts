import { defineMiddlewares } from "@medusajs/framework/http"
import { readCredentials, requireMember, requireSameOrigin } from "../http/guard"
import { hideSellers } from "../http/hide-sellers"
import { readUploads } from "../http/read-uploads"
import { servePanel } from "../http/serve-panel"
import { invitationLimit, prepareSignIn, refuseRegistration, signInLimits } from "../http/sign-in"

/**
 * Middlewares of the sellers' routes, of signing in, and of the seller panel at /sell.
 * Without `methods` a matcher is a mount path (`app.use`): /sell takes everything below it, and not /seller.
 */
export default defineMiddlewares([
  { matcher: "/sell", middlewares: [servePanel] },
  { matcher: "/store/*", middlewares: [hideSellers] },
  { matcher: "/seller/*", middlewares: [readCredentials, requireSameOrigin, requireMember] },
  { matcher: "/seller/uploads", methods: ["POST"], middlewares: [readUploads] },
  { matcher: "/seller/invitations/:token", methods: ["GET"], middlewares: [invitationLimit] },
  { matcher: "/seller/invitations/accept", methods: ["POST"], middlewares: [invitationLimit] },
  {
    matcher: "/auth/:actor_type/:auth_provider",
    methods: ["POST"],
    middlewares: [...signInLimits, prepareSignIn],
  },
  { matcher: "/auth/member/:auth_provider/register", methods: ["POST"], middlewares: [refuseRegistration] },
])
