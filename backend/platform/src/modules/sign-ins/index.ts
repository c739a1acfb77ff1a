import type { MedusaContainer } from "@medusajs/framework/types"
import { Module } from "@medusajs/framework/utils"
import SignInsService from "./service"

/** Name under which the module of sign-ins is resolved. */
const SIGN_INS_MODULE = "signIns"

/** The sign-ins of staff and members. */
export const signIns = (container: MedusaContainer): SignInsService =>
  container.resolve<SignInsService>(SIGN_INS_MODULE)

export default Module(SIGN_INS_MODULE, { service: SignInsService })
