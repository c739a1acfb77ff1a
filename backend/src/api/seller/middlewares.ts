import type { MiddlewareRoute } from "@medusajs/framework/http"
import { readCredentials, requireMember, requireSameOrigin } from "./lib/guard"
import { readUploads } from "./lib/read-uploads"
import { hideSellers } from "./lib/shop-guard"
import { invitationLimit, prepareSignIn, refuseRegistration, signInLimits } from "./lib/sign-in"

/** Middlewares of the sellers' routes, and of signing in. */
export const sellerMiddlewares: MiddlewareRoute[] = [
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
]
