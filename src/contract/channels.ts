/** The two channels that everything goes over; apart from the table, so that preload carries no zod. */
export const CALL_CHANNEL = 'rapporteur:call';
export const EVENT_CHANNEL = 'rapporteur:event';
