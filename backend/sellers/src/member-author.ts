/** Who changes the members of a seller: a member of it, by id and name, or staff of the centre. */
export type MemberAuthor = { kind: "member"; id: string; name: string } | { kind: "staff" }

/** How mails name who changed something. */
export const authorName = (author: MemberAuthor): string =>
  author.kind === "member" ? author.name : "Trung tâm (Chợ Phiên)"
