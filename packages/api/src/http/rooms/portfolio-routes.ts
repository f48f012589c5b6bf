import { API } from '../../contract/index.ts'
import { downloadEffect } from '../../effects/download-effect.ts'
import { readEffect } from '../../effects/read-effect.ts'
import { downloadPortfolio } from '../../portfolio/download-portfolio.ts'
import type { Register } from '../../register/register.ts'
import { answers, hands, type Mounted } from '../route.ts'

/** The routes of the portfolio: follow-up and files. */
export function portfolioRoutes(register: Register): readonly Mounted[] {
  return [
    answers(API.getEffect, ({ query }) => readEffect(register, query)),
    hands(API.downloadEffect, ({ query }) => downloadEffect(register, query)),
    hands(API.downloadPortfolio, ({ caller, query }) => downloadPortfolio(caller, register, query)),
  ]
}
