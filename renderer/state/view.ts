import { create } from 'zustand';

/** Which page the desk shows in its middle, counted from 0, and how many there are. Nothing of it is saved. */
export const useView = create<{ readonly page: number; readonly pages: number }>(() => ({ page: 0, pages: 0 }));
