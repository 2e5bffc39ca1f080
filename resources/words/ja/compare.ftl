# 2 つの構成の比較と、エンジン間の移行。

## What a configuration is called
compare-document = 構成 { $file }
compare-open = このウィンドウの構成
compare-saved = ファイルに保存されている構成
compare-applied = 前回適用時の構成 ({ $when })
compare-server = サーバー { $server }
compare-server-at = サーバー { $server } ({ $when } にエクスポート)
compare-cloud-files = Cloud Sync ({ $file })
compare-cloud-live = テナントにある Cloud Sync
compare-version = バージョン { $number } ({ $when } に適用)

## Settings
compare-forests = フォレスト
compare-account = { $forest } のコネクタ アカウント
compare-pilot-groups = { $domain } で同期されるのは次のグループのメンバーだけ
compare-classes = { $domain } のオブジェクト クラス
compare-nothing = なし
compare-names = { $names }
compare-recipients = 問題に関するメールの宛先
compare-on-for = 次のドメインでのみ有効: { $domains }
compare-limits = 1 回の実行で { $limits }

## Rules
compare-rule-precedence = 優先順位
compare-rule-state = 状態
compare-rule-direction = 方向
compare-rule-inbound = 受信
compare-rule-outbound = 送信
compare-rule-classes = オブジェクト クラス
compare-rule-link = リンクの種類
compare-rule-scoping = スコープ フィルター
compare-rule-joins = 結合
compare-rule-containers = コンテナー
compare-rule-groups = グループ
compare-rule-flow = 属性 { $attribute }
compare-beyond = ドキュメントに含まれず、{ $name } にあるもの:
