/** What stands where the name of somebody stood who asks not to be shown. */
export const MASKED_NAME = '‹name›';
