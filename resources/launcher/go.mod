module slipway/launcher

go 1.19
