/** Why a day's work ends before its hour; screens list them too, so they stand apart from what needs schemas. */
export const stopReasons = ['rain', 'employer'] as const
