import { exportAuditEntries, listAuditEntries, readAuditFilters } from "../staff/audit-log"
import {
  changeStaffRole,
  endStaffSessions,
  listStaff,
  listStaffSessions,
  readOwnStaff,
  removeSecondFactor,
  setStaffPassword,
  setStaffPhone,
} from "../staff/team"
import { exampleOf } from "./sample"

const id = "user_01JMAN"
const at = "2026-11-22T04:00:00.000Z"
const page = { count: 1, limit: 50, offset: 0 }

/** Examples of the routes about staff themselves. */
export const teamExamples = [
  exampleOf(setStaffPassword, { body: { password: "nắng đồi chè xanh" }, answer: { success: true } }),
  exampleOf(readOwnStaff, {
    answer: { id, role: "accountant", has_second_factor: true, must_set_up_second_factor: false },
  }),
  exampleOf(listStaff, {
    answer: {
      staff: [
        {
          id,
          name: "Bùi Thị Mận",
          email: "ketoan@vidu.example",
          role: "accountant",
          phone: "0912345678",
          last_sign_in_at: at,
          has_second_factor: true,
          open_sessions: 1,
        },
      ],
      ...page,
    },
  }),
  exampleOf(changeStaffRole, {
    params: { id },
    body: { role: "manager" },
    answer: { id, role: "manager" },
  }),
  exampleOf(setStaffPhone, {
    params: { id },
    body: { phone: "0912 345 678" },
    answer: { id, phone: "0912345678" },
  }),
  exampleOf(listStaffSessions, {
    params: { id },
    answer: {
      sessions: [
        {
          id: "stses_01JPHIEN",
          created_at: at,
          last_seen_at: at,
          ip: "203.0.113.7",
          user_agent: "Mozilla/5.0",
          ended_at: null,
          is_this: false,
        },
      ],
    },
  }),
  exampleOf(endStaffSessions, {
    params: { id },
    body: { session_id: "stses_01JPHIEN" },
    answer: { ended: 1 },
  }),
  exampleOf(removeSecondFactor, { params: { id }, body: {}, answer: { removed: true } }),
  exampleOf(listAuditEntries, {
    query: { action: "staff", from: "2026-11-01", to: "2026-11-30" },
    answer: {
      entries: [
        {
          id: "audit_01JMUC",
          at,
          actor_id: "user_01JLAN",
          actor_name: "Nguyễn Thị Lan",
          actor_role: "administrator",
          for_seller_id: null,
          action: "staff.role",
          action_name: "Cán bộ: đổi vai trò",
          object_type: "staff",
          object_id: id,
          before: { role: "accountant" },
          after: { role: "manager" },
          ip: "203.0.113.7",
          user_agent: "Mozilla/5.0",
          route: `POST /admin/staff/${id}/role`,
        },
      ],
      ...page,
    },
  }),
  exampleOf(readAuditFilters, {
    answer: {
      actors: [{ id: "user_01JLAN", name: "Nguyễn Thị Lan" }],
      actions: [{ action: "staff.role", name: "Cán bộ: đổi vai trò" }],
    },
  }),
  exampleOf(exportAuditEntries, {
    answer: { file_name: "nhat-ky-2026-11-22.csv", csv: "\uFEFFThời điểm;Người làm", is_complete: true },
  }),
]
