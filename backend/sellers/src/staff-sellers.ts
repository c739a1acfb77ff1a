/** One seller as staff see it. @throws Problem `not_found` */
export { readStaffSeller as readAdminSeller } from "./use-cases/read-staff-seller"
