/** Where the data sources of all apps in this process are injected, as a list. */
export const DATA_SOURCES = Symbol('DATA_SOURCES');
