export * from "./approve-sellers"
export * from "./create-seller"
export * from "./invite-member"
export * from "./provision-sellers"
export * from "./set-member-password"
export * from "./suspend-seller"
export * from "./types"
export * from "./update-seller"

// A worker that sends this mail has no route that would define it.
import "../mails/member-signed-in"
