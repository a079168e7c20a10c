/** How large a SOP may grow (interfaces, section 2). `apply` refuses what goes beyond, so that whatever it made can be stored and read. */
export const sizes = { steps: 500, lanes: 40, listItems: 1000, skipped: 500 } as const;
