import { defineMiddlewares } from "@medusajs/framework/http"
import { aftercareMiddlewares } from "../http/aftercare-middlewares"
import { reviewMiddlewares } from "../http/review-middlewares"

/** Middlewares of what shoppers say and send after they paid. */
export default defineMiddlewares([...aftercareMiddlewares, ...reviewMiddlewares])
