import { data } from 'react-router';

const nothing = () => {
  throw data(null, 404);
};

export const loader = nothing;
export const action = nothing;
export default nothing;
