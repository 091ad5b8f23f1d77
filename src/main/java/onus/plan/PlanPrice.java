package onus.plan;

import java.time.Instant;
import java.time.LocalDate;
import onus.customer.Deciding.Made;
import onus.offer.Price;
import onus.settlement.PlanFee;

/**
 * What a wish would cost: by the month, and for the rest of the first one.
 *
 * @param startsAt when the plan holds from; a larger one at once, a smaller one from the next month
 * @param from local day it is billed from
 * @param made the question and verdict that set the monthly price
 */
record PlanPrice(
        PlanWish wish, Instant startsAt, LocalDate from, Price monthly, Price firstPart, Made<PlanFee.Answer> made) {}
