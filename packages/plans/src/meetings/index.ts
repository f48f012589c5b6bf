export {
  orderByShortage,
  type ShortageReason,
  type ShortageRow,
  type ShortageSign,
} from './shortage-order.ts'
